-- The debugger for nvim-dap. Load it from init.lua, behind nvim-dap: dofile("…/editors/neovim/vivarium-dap.lua")
-- $VIVARIUM names the command where it is not on the PATH. In the debugger's console: why x, watch x freed, help.
local dap = require("dap")

dap.adapters.vivarium = function(callback, config)
  if config.request == "attach" then
    callback({ type = "server", host = config.host or "127.0.0.1", port = assert(tonumber(config.port), "no port") })
  else
    callback({ type = "executable", command = vim.env.VIVARIUM or "vivarium", args = { "dap" } })
  end
end

dap.configurations.python = dap.configurations.python or {}
vim.list_extend(dap.configurations.python, {
  { type = "vivarium", request = "launch", name = "Vivarium: this file", program = "${file}", cwd = "${workspaceFolder}" },
  {
    type = "vivarium",
    request = "launch",
    name = "Vivarium: this file, recorded to go back in time",
    program = "${file}",
    cwd = "${workspaceFolder}",
    record = true,
  },
  {
    type = "vivarium",
    request = "attach",
    name = "Vivarium: attach to vivarium run --debug",
    port = function()
      return tonumber(vim.fn.input("Port: "))
    end,
  },
})
