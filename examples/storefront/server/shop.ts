import type { Database } from '../../ledgers/libsql/database.js';
import type { Config } from './config.js';
import type { Work } from './jobs.js';
import type { Payments } from './payments.js';
import type { Sessions } from './session.js';

/** Parts of the running shop that its routes use. */
export interface Shop {
  config: Config;
  database: Database;
  handlers: Payments;
  sessions: Sessions;
  work: Work;
  gateway: ShownGateway;
  /** Folder of the built page. */
  page: string;
}

/** Gateway as the page needs it. `script` and `console` are `null` for the real one. */
export interface ShownGateway {
  userCode: string;
  pg: Config['PORTONE_PG'];
  billingPg: Config['PORTONE_PG'];
  /** URL of the sandbox's script. */
  script: string | null;
  /** URL of the sandbox's console, which is also the base of its admin API. */
  console: string | null;
  /** URL that the gateway asks before it charges. */
  confirmUrl: string;
}
