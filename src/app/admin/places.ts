import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Where an administrator was, so that they get back there. */
export interface Places {
  /** The list of accounts that one came from, with its filters and page. */
  list: string;
  /** From which address one went on to which page of a list. */
  readonly before: Map<string, string>;
}

export const newPlaces = (): Places => ({ list: '/admin/users', before: new Map() });

export const PlacesContext = createContext<Places>(newPlaces());

export const usePlaces = (): Places => useContext(PlacesContext);
