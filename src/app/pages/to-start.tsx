import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** A page that is of no use to whoever is signed in. */
export function ToStart() {
  const { route } = useLocation();
  useEffect(() => route('/', true), [route]);
  return null;
}
