import { createSandbox } from 'react-inicis/sandbox';

/** The pretend gateway, for the page and for the shop's server alike. */
export const sandbox = createSandbox({ seller: '산책 로스터스' });
