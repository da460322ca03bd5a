import { verifyOnce } from '../../../src/verifyOnce.mjs';

export const dynamic = 'force-dynamic';

/** Charges and verifies on the server. */
export const GET = async () => new Response(await verifyOnce());
