import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import { useNetworkTexts } from '../../texts/network';
import { useResultTexts } from '../../texts/results';
import { describeNetwork } from './describe-network';
import type { UnknownParts } from './unknown-parts';

/**
 * Every element of a document's network with its connections and what is not known of it, in words. It has a file of its
 * own, which is loaded when it is opened.
 */
export default function NetworkDescription({
  network,
  unknown,
  failed,
}: {
  readonly network: NetworkGraph;
  readonly unknown: UnknownParts;
  readonly failed: ReadonlySet<string>;
}) {
  const t = useNetworkTexts();
  const ofDrawing = useDiagramTexts();
  const ofResults = useResultTexts();
  const descriptions = useMemo(
    () => describeNetwork({ t, ofDrawing }, network, unknown),
    [t, ofDrawing, network, unknown],
  );
  return (
    <>
      {unknown.general.map(what => (
        <p key={what}>{t('network.words.general', { what })}</p>
      ))}
      <ul>
        {descriptions.map(({ id, subject, facts }) => (
          <li key={id}>
            {t('network.words.item', {
              subject,
              facts: (failed.has(id)
                ? [ofResults('describe.hasFailed'), ...facts]
                : facts
              ).join('; '),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
