import { withoutReturn } from '../../core/decode.js';

/** Where a phone comes back to: as given, a path from this page, or this page itself. */
export const redirectUrlFrom = (given: string | undefined): string =>
  given ? new URL(given, location.href).href : withoutReturn(location.href);
