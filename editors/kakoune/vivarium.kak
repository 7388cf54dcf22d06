# MicroPython with Vivarium's language server, for Kakoune with kakoune-lsp 17 and later. Source it from kakrc, behind
# kakoune-lsp's own lines.

hook -group vivarium global BufSetOption filetype=python %{
    set-option buffer lsp_servers %{
        [vivarium]
        command = "vivarium"
        args = ["lsp"]
        root_globs = ["main.py", "boot.py", "typings", ".git"]
        settings_section = "vivarium"

        [vivarium.settings.vivarium]
        policy = "merged"
    }
}

hook -group vivarium global WinSetOption filetype=python %{
    lsp-enable-window
}
