import { ActionButton } from './ActionButton.js';
import { Modal } from './Modal.js';

interface ConfirmProps {
  title: string;
  question: string;
  action: () => Promise<unknown>;
}

/** Button of an action that cannot be undone: it asks first. */
export function Confirm({ title, question, action }: ConfirmProps) {
  return (
    <Modal title={title} buttonClass="quiet">
      <p>{question}</p>
      <div className="actions">
        <ActionButton action={action} className="danger">
          {title}
        </ActionButton>
      </div>
    </Modal>
  );
}
