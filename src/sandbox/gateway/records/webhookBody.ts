/** Details of an escrow change: its number, its time in unix seconds, and the reason of a refusal. */
export interface EscrowNotice {
  escrow_status: string;
  changed_at: number;
  denied_reason: string | null;
}

/** Body of a webhook. */
export type WebhookBody = Readonly<Record<string, string | EscrowNotice>>;
