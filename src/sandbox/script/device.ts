/** The kind of device, by the browser's name alone: a narrow window on a PC is a PC. */
export interface Device {
  mobile: boolean;
  ios: boolean;
}

export function device({ userAgent } = navigator): Device {
  const ios = /\b(iPhone|iP[ao]d)/.test(userAgent);
  return { ios, mobile: ios || /Android|Mobile/i.test(userAgent) };
}
