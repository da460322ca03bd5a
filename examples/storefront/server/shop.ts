import type { ServerHandlers } from 'react-inicis/server';
import type { Database } from '../../ledgers/libsql/database.js';
import type { Session } from '../shared/api.js';
import type { Config } from './config.js';
import type { Work } from './jobs.js';
import type { Sessions } from './session.js';

/** Parts of the running shop that its routes use. */
export interface Shop {
  config: Config;
  database: Database;
  handlers: ServerHandlers;
  sessions: Sessions;
  work: Work;
  /** Gateway as the page needs it. */
  gateway: Session['gateway'];
  /** Folder of the built page. */
  page: string;
}
