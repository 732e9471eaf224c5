/** Addresses of the tab's interface; every one but the sign-in needs a signed-in person. */
export const apiRoutes = {
  signIn: '/api/sign-in',
  signOut: '/api/sign-out',
  overview: '/api/overview',
  metrics: '/api/metrics',
  metric: (id: string): string => `/api/metrics/${encodeURIComponent(id)}`,
} as const;

/** `POST /api/sign-in`, in local use only. */
export interface SignInRequest {
  readonly personId: string;
}
