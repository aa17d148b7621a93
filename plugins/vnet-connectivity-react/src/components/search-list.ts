import type { SearchList } from './SearchList';

let list: typeof SearchList | undefined;

/** The list of all fields that search; undefined until it is loaded. */
export function loadedSearchList(): typeof SearchList | undefined {
  return list;
}

/** Loads that list, which is larger than the other fields of a form together. */
export async function loadSearchList(): Promise<void> {
  list = (await import('./SearchList')).SearchList;
}
