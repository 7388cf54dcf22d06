-- MicroPython with Vivarium's language server, for Neovim 0.7 and later.
-- Load it from init.lua: dofile("…/editors/neovim/vivarium.lua")
-- $VIVARIUM names the command where it is not on the PATH.
local MARKERS = { ".git", "typings", "main.py", "boot.py" }

local function project(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  local above = folder
  while above ~= vim.fn.fnamemodify(above, ":h") do
    for _, marker in ipairs(MARKERS) do
      if vim.fn.empty(vim.fn.glob(above .. "/" .. marker)) == 0 then
        return above
      end
    end
    above = vim.fn.fnamemodify(above, ":h")
  end
  return folder
end

local clients = {}

vim.api.nvim_create_autocmd("FileType", {
  pattern = "python",
  callback = function(event)
    local root = project(vim.api.nvim_buf_get_name(event.buf))
    local config = {
      name = "vivarium",
      cmd = { vim.env.VIVARIUM or "vivarium", "lsp" },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    }
    if vim.lsp.start then
      vim.lsp.start(config)
    else
      clients[root] = clients[root] or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, clients[root])
    end
  end,
})
