import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  BillingKeyList,
  EventList,
  PaymentDetails,
  PaymentList,
  SandboxStatus,
  ScheduleList,
} from '../../http/admin/adminAnswers.js';
import { request } from './admin.js';

/** Reads a path of the admin API, each second. */
const usePolled = <T>(path: string) =>
  useQuery({
    queryKey: [path],
    queryFn: () => request<T>('GET', path),
    refetchInterval: 1000,
    placeholderData: keepPreviousData,
  });

export const useStatus = () => usePolled<SandboxStatus>('/status');

/** Reads the newest payments that match the filters. */
export const usePayments = (filters: Record<string, string>) =>
  usePolled<PaymentList>(`/payments?${new URLSearchParams(filters)}`);

export const usePaymentDetails = (impUid: string) =>
  usePolled<PaymentDetails>(`/payments/${encodeURIComponent(impUid)}`);

export const useBillingKeys = () => usePolled<BillingKeyList>('/billing-keys');

export const useSchedules = () => usePolled<ScheduleList>('/schedules');

/** Reads the newest warnings of the REST API. */
export const useWarnings = () => usePolled<EventList>('/events?kind=warning&limit=50');

/** Reads the newest webhook requests with their answers. */
export const useWebhookEvents = () => usePolled<EventList>('/events?kind=webhook&limit=100');
