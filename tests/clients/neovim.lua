-- Run by EditorsIT inside a headless Neovim that has opened a program: prints what Neovim has understood, a fact a line.
local function say(...)
  io.stdout:write(table.concat({ ... }, " ") .. "\n")
end

local function client()
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  for _, each in pairs(get()) do
    if each.initialized or each.server_capabilities then
      return each
    end
  end
end

local function ask(method, line, character, extra)
  local params = vim.tbl_extend("force", {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = character },
  }, extra or {})
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local ok, problem = pcall(function()
  assert(vim.wait(30000, function() return client() ~= nil end), "no client")
  -- The compiler's verdict comes first, what the rules find a moment later.
  assert(vim.wait(30000, function() return #vim.diagnostic.get(0) > 1 end), "no diagnostics")
  for _, found in ipairs(vim.diagnostic.get(0)) do
    say("diagnostic", found.lnum + 1, found.code or "", found.message)
  end
  local hover = ask("textDocument/hover", 7, 6)
  local text = type(hover.contents) == "table" and hover.contents.value or hover.contents
  say("hover", (text:gsub("\n", " ")))
  local places = ask("textDocument/definition", 7, 6)
  say("definition", places[1].range.start.line + 1)
  local items = ask("textDocument/completion", 8, 5)
  for _, item in ipairs(items.items or items) do
    if item.label == "sqrt" then
      say("completion", item.label)
    end
  end
  local help = ask("textDocument/signatureHelp", 7, 16)
  say("signature", help.signatures[1].label)
  local references = ask("textDocument/references", 7, 6, { context = { includeDeclaration = true } })
  say("references", #references)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if found.code == "undefined-name" then
      local range = {
        start = { line = found.lnum, character = found.col },
        ["end"] = { line = found.end_lnum, character = found.end_col },
      }
      local diagnostic = { range = range, message = found.message, source = "vivarium", code = found.code }
      local actions = ask("textDocument/codeAction", 4, 15, { range = range, context = { diagnostics = { diagnostic } } })
      for _, action in ipairs(actions) do
        if action.title:find("^Ignore") then
          say("action", action.title)
          if not action.edit then
            for _, answer in pairs(vim.lsp.buf_request_sync(0, "codeAction/resolve", action, 20000) or {}) do
              action = answer.result
            end
          end
          vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
        end
      end
    end
  end
  say("silenced", tostring(vim.wait(30000, function()
    for _, found in ipairs(vim.diagnostic.get(0)) do
      if found.code == "undefined-name" then
        return false
      end
    end
    return true
  end)))
  local edit = ask("textDocument/rename", 7, 6, { newName = "compute" })
  vim.lsp.util.apply_workspace_edit(edit, "utf-16")
  for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    say("text", line)
  end
end)
if not ok then
  say("failed", tostring(problem))
end
vim.cmd("qa!")
