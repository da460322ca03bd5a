import { inicis } from '../../../../inicis';

/** Passes the request on. Next.js uses `Request` and `Response`, so no adapter is needed. */
export const POST = (request: Request) => inicis().fetch(request);
