-- MicroPython with Vivarium's language server. Load it from init.lua: dofile("…/editors/neovim/vivarium.lua")
-- $VIVARIUM names the command where it is not on the PATH.
vim.api.nvim_create_autocmd("FileType", {
  pattern = "python",
  callback = function(event)
    local name = vim.api.nvim_buf_get_name(event.buf)
    local marker = vim.fs.find({ ".git", "typings", "main.py", "boot.py" }, { upward = true, path = vim.fs.dirname(name) })[1]
    vim.lsp.start({
      name = "vivarium",
      cmd = { vim.env.VIVARIUM or "vivarium", "lsp" },
      root_dir = marker and vim.fs.dirname(marker) or vim.fs.dirname(name),
    })
  end,
})
