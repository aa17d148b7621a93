import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import type { PortalNetwork } from 'backstage-plugin-vnet-connectivity-common';
import {
  hasPortalNetworks,
  networkReadPermission,
  parsePortalNetworks,
} from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useState } from 'react';
import { portalNetworksApiRef } from './portal-networks-api';

/** The networks that the user may read, or the reason for which they are not known. @public */
export type PortalNetworks =
  | { readonly state: 'asking' | 'refused' }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'known'; readonly networks: readonly PortalNetwork[] };

/** True where the portal retrieves networks; nothing is asked otherwise. @public */
export function useHasPortalNetworks(): boolean {
  const config = useApiHolder().get(configApiRef);
  return config !== undefined && hasPortalNetworks(config);
}

/** Asks for the networks of the portal, where the user has the permission. For portals that retrieve networks. @public */
export function usePortalNetworks(): PortalNetworks {
  const api = useApiHolder().get(portalNetworksApiRef);
  const { loading, allowed } = usePermission({
    permission: networkReadPermission,
  });
  const [answer, setAnswer] = useState<PortalNetworks>({ state: 'asking' });
  useEffect(() => {
    if (!allowed || !api) return undefined;
    let isCurrent = true;
    const set = (next: PortalNetworks) => isCurrent && setAnswer(next);
    api.list().then(
      list => {
        const networks = parsePortalNetworks(list);
        set(
          networks
            ? { state: 'known', networks }
            : { state: 'failed', problem: 'the answer is no list of networks' },
        );
      },
      error => set({ state: 'failed', problem: String(error?.message) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, allowed]);
  if (loading || allowed) return answer;
  return { state: 'refused' };
}

/**
 * Opens networks of the portal: `open` fetches the document of one and hands it over.
 *
 * @param onProblem - called with the reason for which a document was not fetched
 * @public
 */
export function useOpenedPortalNetwork({
  onOpen,
  onProblem,
}: {
  readonly onOpen: (document: {
    readonly name: string;
    readonly text: string;
  }) => void;
  readonly onProblem: (problem: string) => void;
}): {
  readonly isLoading: boolean;
  readonly open: (
    network: Pick<PortalNetwork, 'id' | 'title'>,
  ) => Promise<void>;
} {
  const api = useApiHolder().get(portalNetworksApiRef);
  const [isLoading, setIsLoading] = useState(false);
  return {
    isLoading,
    async open({ id, title }) {
      setIsLoading(true);
      try {
        onOpen({ name: title, text: (await api?.document(id)) ?? '' });
      } catch (problem) {
        onProblem((problem as Error).message);
      } finally {
        setIsLoading(false);
      }
    },
  };
}
