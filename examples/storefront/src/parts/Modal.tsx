import { useId, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';

interface ModalProps {
  /** Text of the button that opens it, and its title. */
  title: string;
  buttonClass?: string;
  className?: string;
  children: ReactNode;
}

/**
 * Button that opens a dialog. The browser keeps the focus inside, and returns it to the button. The
 * content exists only while it is open, so that a form begins again.
 */
export function Modal({ title, buttonClass = '', className = '', children }: ModalProps) {
  const { t } = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`button ${buttonClass}`}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {title}
      </button>
      <dialog
        ref={dialog}
        className={`modal ${className}`}
        aria-labelledby={id}
        onClose={() => setOpen(false)}
      >
        <form method="dialog" className="modal-head">
          <h2 id={id}>{title}</h2>
          <button className="toggle" aria-label={t('닫기', 'Close')}>
            ✕
          </button>
        </form>
        {isOpen && children}
      </dialog>
    </>
  );
}
