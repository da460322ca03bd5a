import type { Imp } from '../../core/wire.js';
import type { Inicis } from '../context.js';
import { recordViolations } from '../sdk/pagePolicy.js';
import { loadScript } from '../sdk/loadScript.js';
import { scriptQuery } from '../sdk/scriptQuery.js';
import { storeAccountOf } from '../sdk/StoreAccount.js';
import { untilPageIsRead } from '../sdk/pageState.js';

/**
 * Loads the script and the channel list and calls `init`, so that a click does not wait for them.
 */
export async function prepareScript(inicis: Inicis): Promise<Imp> {
  // Not in `loadScript`: another copy of this package may have loaded the script.
  recordViolations();
  const { loadImp = () => loadScript(inicis.nonce), scriptClient } = inicis;
  // The timeout of the query begins when the script can run. A failed load is tried again by the query.
  const read = untilPageIsRead();
  if (read) {
    loadImp().catch(() => {});
    await read;
  }
  await scriptClient.fetchQuery(scriptQuery(storeAccountOf(inicis), loadImp));
  return loadImp();
}
