;;; vivarium.el --- MicroPython with Vivarium's language server  -*- lexical-binding: t -*-

;; Load it from init.el, then M-x eglot in a Python buffer.
;; The environment variable VIVARIUM names the command where it is not on the PATH.

(require 'eglot)

(add-to-list 'eglot-server-programs
             (list 'python-mode (or (getenv "VIVARIUM") "vivarium") "lsp"))

(provide 'vivarium)
;;; vivarium.el ends here
