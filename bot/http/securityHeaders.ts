import type { ServerResponse } from 'node:http';

/**
 * The hosts that may show the tab in a frame: Microsoft's list of Teams, Microsoft 365 and Outlook
 * (learn.microsoft.com, "Prerequisites for your Teams tab", read in November 2026), and two older
 * hosts of Teams.
 */
const frameHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.live.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office365.com',
  'https://*.skype.com',
];

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Fluent UI writes its styles into style elements, and charts into style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  // teams-js reads the list of hosts that it may talk to from there.
  "connect-src 'self' https://res.cdn.office.net",
  // The tab's files for an outage.
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  `frame-ancestors 'self' ${frameHosts.join(' ')}`,
].join('; ');

/**
 * Sets the headers that every response carries; `secure` where it is reached over TLS. What is
 * answered is one person's, so that no cache keeps it; the tab's files say otherwise of themselves.
 */
export function setSecurityHeaders(response: ServerResponse, secure: boolean): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
