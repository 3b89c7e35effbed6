/** The registration token of a link, once: it stands behind the `#`, which is sent nowhere, and leaves the address bar. */
export function takeLinkToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (token !== '') history.replaceState(null, '', location.pathname + location.search);
  return token;
}
