/** Secret of the client. No answer, error or log may contain it. */
export const secret = 'canary-secret-5f1d';

export const keys = { key: 'key', secret };
