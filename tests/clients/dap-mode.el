;;; dap-mode.el --- Run by DebugClientTest in a batch Emacs  -*- lexical-binding: t -*-
;; Debugs the program named by $PROGRAM with dap-mode and prints what Emacs has seen, a fact a line.

(require 'dap-mode)
(require 'dap-ui)
(load (expand-file-name "vivarium-dap.el" (getenv "EDITORS")) nil t)

(defvar client-stops 0)

(defun client-wait (condition)
  (let ((end (+ (float-time) 40)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.1))
    (unless (funcall condition) (error "Nothing happens"))))

(defun client-request (command arguments)
  "The answer to a request of the session."
  (let (answer)
    (dap--send-message (dap--make-request command arguments)
                       (lambda (response) (setq answer response))
                       (dap--cur-session))
    (client-wait (lambda () answer))
    answer))

(defun client-stack ()
  (mapconcat (lambda (frame) (format "%s:%s" (gethash "name" frame) (gethash "line" frame)))
             (append (gethash "stackFrames" (gethash "body" (client-request "stackTrace" '(:threadId 1)))) nil)
             " < "))

(defun client-stop (action)
  "Does something that lets the program go on, and tells where it stops then."
  (let ((before client-stops))
    (funcall action)
    (client-wait (lambda () (> client-stops before)))
    (princ (format "stopped at %s\n" (client-stack)))))

(condition-case problem
    (let ((dap-auto-show-output nil)
          (dap-auto-configure-features nil)
          (enable-local-variables nil))
      (add-hook 'dap-stopped-hook (lambda (_session) (setq client-stops (1+ client-stops))))
      (find-file (getenv "PROGRAM"))
      (goto-char (point-min))
      (forward-line 10)
      (dap-breakpoint-add)
      (forward-line 7)
      (dap-breakpoint-add)
      (client-stop (lambda ()
                     (dap-debug (list :type "vivarium" :request "launch" :name "Vivarium"
                                      :program (getenv "PROGRAM")))))
      (client-stop (lambda () (dap-next (dap--cur-session))))
      (client-stop (lambda () (dap-continue (dap--cur-session) 1)))
      (client-stop (lambda () (dap-step-in (dap--cur-session))))
      (client-stop (lambda () (dap-step-out (dap--cur-session))))
      (princ (format "policy %s\n"
                     (gethash "result" (gethash "body" (client-request "evaluate" '(:expression "policy" :context "repl"))))))
      (let ((session (dap--cur-session)))
        (dap-continue session 1)
        (client-wait (lambda () (not (dap--session-running session)))))
      (princ "ended\n"))
  (error (princ (format "failed %S\n" problem))))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; dap-mode.el ends here
