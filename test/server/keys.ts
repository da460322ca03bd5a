/** Secret that no answer, error or log may contain. */
export const secret = 'canary-secret-5f1d';

export const keys = { key: 'key', secret };
