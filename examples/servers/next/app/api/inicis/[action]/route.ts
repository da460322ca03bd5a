import { inicis } from '../../../../inicis';

/** Next.js speaks Request and Response: nothing stands between. */
export const POST = (request: Request) => inicis().fetch(request);
