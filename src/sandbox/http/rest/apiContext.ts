import type { Channel } from '../../../core/wire.js';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import type { Requirements } from './requirements.js';

/** Objects that the routes use. */
export interface ApiContext {
  gateway: Gateway;
  records: RecordStore;
  /** Channels of the store account. */
  channels: readonly Channel[];
  requirements: Requirements;
}
