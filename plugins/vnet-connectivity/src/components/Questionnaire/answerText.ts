import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  choices,
  defaultPattern,
  findAzureRegion,
  regionTotal,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  Answers,
  ConnectivityOption,
  QuestionId,
} from 'backstage-plugin-vnet-connectivity-common';
import { vnetConnectivityTranslationRef } from '../../translation';

/** Returns the text of the answer to a question, or of its default. */
export function useAnswerText(): (
  question: QuestionId,
  answers: Answers,
) => string {
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return (question, answers) => {
    switch (question) {
      case 'regions':
        return answers.regions && answers.regions.length > 0
          ? answers.regions
              .map(
                location => findAzureRegion(location)?.displayName ?? location,
              )
              .join(', ')
          : t('questionnaire.europe');
      case 'regionCount':
        return String(regionTotal(answers));
      case 'networks':
        return answers.networks === undefined
          ? t('questionnaire.oneEach')
          : String(answers.networks);
      case 'sites':
        return String(answers.sites ?? 0);
      case 'siteLocations':
        return (answers.siteLocations ?? []).join('; ');
      case 'branches':
        return answers.branches === undefined
          ? t('questionnaire.asManyAsNow')
          : String(answers.branches);
      case 'regionTraffic': {
        const answer = answers[question] ?? choices[question][0];
        return t(`questionnaire.questions.regionTraffic.${answer}`);
      }
      case 'ipsec': {
        const answer = answers[question] ?? choices[question][0];
        return t(`questionnaire.questions.ipsec.${answer}`);
      }
      case 'line': {
        const answer = answers[question] ?? choices[question][0];
        return t(`questionnaire.questions.line.${answer}`);
      }
      case 'circuit': {
        const answer = answers[question] ?? choices[question][0];
        return t(`questionnaire.questions.circuit.${answer}`);
      }
      default: {
        const answer = answers[question] ?? choices[question][0];
        return t(`questionnaire.questions.${question}.${answer}`);
      }
    }
  };
}

/** Returns the usual name of an option. */
export function useOptionName(): (option: ConnectivityOption) => string {
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return ({ pattern, onPremises: { via, gateways } }) => {
    const name = t(`questionnaire.patterns.${pattern}`);
    return via === 'none'
      ? name
      : t(`questionnaire.ways.${via}-${gateways ?? 'per-region'}`, {
          pattern: name,
        });
  };
}

/** Ids of the sections of the page that explain an option, the most fitting first. */
export function sectionsOf(
  { pattern, onPremises: { via, gateways } }: ConnectivityOption,
  isInspected: boolean,
): readonly string[] {
  // The sections about on-premises explain it for networks that are joined in this way.
  if (pattern !== defaultPattern) return [pattern];
  const hub = isInspected ? ['routing-hub'] : [];
  if (via === 'none') return [...hub, pattern];
  if (gateways === 'transit') return [...hub, 'gateway-transit'];
  return [...hub, via === 'vpn' ? 'vpn-per-region' : 'expressroute'];
}
