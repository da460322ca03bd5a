import type { deliveryCompanies } from '../../shared/requests.js';
import type { Text } from '../language/language.js';

/** Names of delivery companies, by their code. */
export const deliveryNames: Record<(typeof deliveryCompanies)[number], Text> = {
  CJGLS: ['CJ대한통운', 'CJ Logistics'],
  HANJIN: ['한진택배', 'Hanjin'],
  EPOST: ['우체국택배', 'Korea Post'],
  HYUNDAI: ['롯데택배', 'Lotte'],
  DAESIN: ['대신택배', 'Daesin'],
  ETC: ['기타', 'Other'],
};
