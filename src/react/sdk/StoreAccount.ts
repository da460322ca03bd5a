/** The merchant's PortOne account, which receives the payments. */
export interface StoreAccount {
  userCode: string;
  tierCode?: string | undefined;
}

export const isSameAccount = (one: StoreAccount, other: StoreAccount): boolean =>
  one.userCode === other.userCode && (one.tierCode ?? '') === (other.tierCode ?? '');
