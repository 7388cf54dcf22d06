;;; vivarium-dap.el --- Debug MicroPython programs with Vivarium  -*- lexical-binding: t -*-

;; With dap-mode 0.7 or newer: M-x dap-debug, then "Vivarium: this file". Set VIVARIUM in the environment where the
;; command is not on the path.

;;; Code:

(require 'dap-mode)
(require 'dap-ui)

(defun vivarium-dap-arguments (arguments)
  "Complete the ARGUMENTS of a session."
  (let ((file (or (plist-get arguments :program) (buffer-file-name))))
    (dap--put-if-absent arguments :program file)
    (dap--put-if-absent arguments :cwd (file-name-directory file))
    (dap--put-if-absent arguments :dap-server-path (list (or (getenv "VIVARIUM") "vivarium") "dap"))
    (dap--put-if-absent arguments :name "Vivarium")
    arguments))

(dap-register-debug-provider "vivarium" #'vivarium-dap-arguments)

(dap-register-debug-template
 "Vivarium: this file"
 (list :type "vivarium" :request "launch" :name "Vivarium: this file"))

(provide 'vivarium-dap)
;;; vivarium-dap.el ends here
