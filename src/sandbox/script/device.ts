/**
 * The kind of device. It depends on the user agent only: a narrow browser window on a PC counts as a
 * PC.
 */
export interface Device {
  mobile: boolean;
  ios: boolean;
}

export function device({ userAgent } = navigator): Device {
  const ios = /\b(iPhone|iP[ao]d)/.test(userAgent);
  return { ios, mobile: ios || /Android|Mobile/i.test(userAgent) };
}
