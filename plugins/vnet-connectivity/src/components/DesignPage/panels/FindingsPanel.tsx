import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import {
  FindingsList,
  lineOf,
  locator,
  placesOf,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { partOf } from '../form/NetworkPart';
import type { PanelProps } from './Panel';

/** The findings about a design, each with its lines and the parts of the form that it is about. */
export function FindingsPanel({
  checked,
  onFix,
  besideYaml,
  onOpenPart,
}: Pick<PanelProps, 'checked' | 'onFix' | 'besideYaml' | 'onOpenPart'>) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { text, design } = checked;
  const locate = useMemo(() => locator(text), [text]);
  const linesOf = ({ path }: Finding) => [
    {
      text: t('design.line', {
        line: String(lineOf(text, locate(path).from)),
      }),
    },
  ];
  const partsOf = (finding: Finding) =>
    [...new Set(placesOf(finding).map(partOf))].flatMap(part =>
      part === undefined
        ? []
        : [
            {
              text: t('design.goTo', { part: t(`design.form.${part}`) }),
              open: () => onOpenPart(part),
            },
          ],
    );
  return (
    <FindingsList
      findings={design.findings}
      emptyText={t('design.noFindings')}
      onFix={onFix}
      besideYaml={besideYaml}
      placesOf={finding =>
        besideYaml
          ? linesOf(finding)
          : [...linesOf(finding), ...partsOf(finding)]
      }
    />
  );
}
