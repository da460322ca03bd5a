import type { InferOutput } from 'valibot';
import { FullRefund } from '../../shared/requests.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Modal } from '../parts/Modal.js';
import { RefundAccountFields } from './RefundAccountFields.js';

interface RefundModalProps {
  title: string;
  about: string;
  submit: string;
  /** True if a virtual account paid: a deposit is refunded to a bank account. */
  needsAccount: boolean;
  action: (refund: InferOutput<typeof FullRefund>) => Promise<unknown>;
}

/** Button that asks before it gives back everything that was paid. */
export function RefundModal({ title, about, submit, needsAccount, action }: RefundModalProps) {
  return (
    <Modal title={title}>
      <ActionForm schema={FullRefund} action={action} submit={submit} tone="danger">
        <p>{about}</p>
        {needsAccount && <RefundAccountFields />}
      </ActionForm>
    </Modal>
  );
}
