import * as z from 'zod';
import type { DesignOptions } from '../check-spec';
import { checkDocument } from '../check-spec';
import type { Change, Finding, SpecPath } from '../findings';
import { applyChange, parsePath, valueAt } from '../findings';
import { asRecord } from '../records';
import { connectivitySpecSchema, defaultPattern } from '../spec';
import { suggestGatewayRegion } from '../topology';
import type { NetworkForm } from './network-form';
import { asText, recordsOf, regionsOf } from './network-form';
import { readablePart, isAboutMissingValue } from './readable-part';
import { refusalText } from './refusal-text';
import { specOfForm } from './spec-of-form';

const noOptions: DesignOptions = {};

/**
 * The choices of a form: fields with a few values, each of which may exclude another choice. In the order of the form.
 *
 * @public
 */
export const formQuestions = [
  'virtualNetworks.encryption',
  'virtualNetworks.natGateway',
  'interconnect.pattern',
  'interconnect.topology',
  'interconnect.bgp',
  'interconnect.peeredBy',
  'onPremises.via',
  'onPremises.gateways',
  'onPremises.backup',
  'inspection.via',
  'inspection.tier',
  'gateways.vpn.sku',
  'gateways.vpn.generation',
  'gateways.vpn.activeActive',
  'gateways.vpn.bgp',
  'gateways.expressRoute.sku',
  'gateways.routeServer',
  'delivery.ci',
] as const;
/** A question of the form that has options to choose from. @public */
export type FormQuestion = (typeof formQuestions)[number];

/** The parts that are filled in between the choices, by the question that they precede. */
const filledInBefore: Readonly<Partial<Record<FormQuestion, SpecPath[]>>> = {
  'virtualNetworks.encryption': [['regions'], ['spokes']],
  'interconnect.bgp': [['interconnect', 'hub']],
  'onPremises.backup': [['onPremises', 'gatewayRegion']],
  'inspection.via': [
    ['onPremises', 'sites'],
    ['circuits'],
    ['inspection', 'appliances'],
  ],
  'gateways.routeServer': [
    ['gateways', 'vpn', 'ipsecPolicy'],
    ['gateways', 'expressRoute'],
    ['gateways', 'virtualHub'],
  ],
};

/** A finding about an answer that nobody has chosen. @public */
export interface Refusal extends Finding {
  /** The finding for whoever reads it beside the answer: what would be wrong. */
  readonly reason: string;
}

/** One answer to a question of a form. @public */
export interface FormOption {
  /** `undefined` where the answer is that the spec says nothing, such as no backup. */
  readonly value: string | boolean | undefined;
  /** The finding that refuses it, given the answers before; absent where it is offered. */
  readonly refusal?: Refusal;
}

/**
 * The answers to a question of a form: each is judged by the rules, in the network that the answers before this one
 * describe. Later questions adapt to the answer and do not lock it, so that a combination is accepted if, and only if,
 * each of its choices is offered in its turn.
 *
 * An answer is not refused for a value that is still missing, such as the circuits of ExpressRoute, nor for an error
 * that is corrected in another field, such as a range without room for a gateway, nor for one that every answer has.
 *
 * @public
 */
export function formOptions(
  form: NetworkForm,
  question: FormQuestion,
  options: DesignOptions = noOptions,
): readonly FormOption[] {
  const path = parsePath(question);
  const before = answersBefore(form, question);
  const judged = choicesAt(path).map(value => ({
    value,
    errors: errorsOf(before, { path, value }, options),
  }));
  return judged.map(({ value, errors }) => {
    const refusal =
      errors.find(finding => finding.path === question) ??
      errors.find(
        finding =>
          isAboutChoice(finding) &&
          judged.some(
            other => !other.errors.some(({ rule }) => rule === finding.rule),
          ),
      );
    return refusal
      ? {
          value,
          refusal: {
            ...refusal,
            reason: refusalText({ path, value }, refusal),
          },
        }
      : { value };
  });
}

/** The values of the schema at a path. An optional field with a single value has `undefined` as its other value. */
function choicesAt(path: SpecPath): readonly (string | boolean | undefined)[] {
  const schema = path.reduce<z.ZodType>(
    (at, part) => (required(at) as z.ZodObject).shape[part] as z.ZodType,
    connectivitySpecSchema,
  );
  const inner = required(schema);
  if (inner instanceof z.ZodBoolean) return [true, false];
  if (inner instanceof z.ZodLiteral) return [undefined, String(inner.value)];
  return (inner as z.ZodEnum).options.map(String);
}

function required(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional
    ? (schema.unwrap() as z.ZodType)
    : schema;
}

/** The part of a form that was answered before a question. */
function answersBefore(form: NetworkForm, question: FormQuestion): NetworkForm {
  const paths: SpecPath[] = [
    ...formQuestions
      .slice(0, formQuestions.indexOf(question) + 1)
      .flatMap(asked => [
        ...(filledInBefore[asked] ?? []),
        ...(asked === question ? [] : [parsePath(asked)]),
      ]),
  ];
  return paths.reduce<NetworkForm>(
    (answers, path) => {
      const value = valueAt(form, path);
      return value === undefined
        ? answers
        : (applyChange(answers, { path, value }) as NetworkForm);
    },
    {
      metadata: { name: 'network' },
      interconnect: { pattern: defaultPattern },
    },
  );
}

/** The spec in which a question is answered: also where a form would leave the answer out, as it does not apply. */
function candidateOf(before: NetworkForm, answer: Change): unknown {
  const form = withCompanions(applyChange(before, answer));
  return applyChange(specOfForm(asRecord(form)), answer);
}

/** A document with the values that its choices need: the hub, and the region of a shared gateway. */
function withCompanions(document: unknown): unknown {
  const { interconnect, onPremises, regions } = asRecord(document);
  const { topology, hub } = asRecord(interconnect);
  const [first] = Object.keys(asRecord(regions));
  const hubbed =
    topology === 'hub-and-spoke' && !asText(hub)
      ? applyChange(document, { path: ['interconnect', 'hub'], value: first })
      : document;
  const { gateways, gatewayRegion, sites } = asRecord(onPremises);
  return gateways === 'transit' && !asText(gatewayRegion)
    ? applyChange(hubbed, {
        path: ['onPremises', 'gatewayRegion'],
        value: suggestGatewayRegion({
          regions: regionsOf({ regions }),
          interconnect: asRecord(asRecord(hubbed).interconnect),
          onPremises: { sites: recordsOf(sites) },
        })?.region,
      })
    : hubbed;
}

/**
 * The errors of the last documents that were checked: most questions are asked again after a change that does not
 * concern them.
 */
const errorsByDocument = new WeakMap<DesignOptions, Map<string, Finding[]>>();
const maxCachedDocuments = 128;

/** The errors about an answer, without those about missing values. Parts that cannot be read yet are left out. */
function errorsOf(
  before: NetworkForm,
  answer: Change,
  options: DesignOptions,
): Finding[] {
  const document = candidateOf(before, answer);
  const known = errorsByDocument.get(options) ?? new Map<string, Finding[]>();
  errorsByDocument.set(options, known);
  const key = JSON.stringify(document);
  const errors =
    known.get(key) ??
    findingsOn(document, answer, options).filter(
      finding =>
        finding.severity === 'error' && !isAboutMissingValue(finding, document),
    );
  // The entry that was used last stays longest.
  known.delete(key);
  known.set(key, errors);
  const [oldest] = known.keys();
  if (known.size > maxCachedDocuments) known.delete(oldest);
  return errors;
}

function findingsOn(
  document: unknown,
  answer: Change,
  options: DesignOptions,
): readonly Finding[] {
  const whole = checkDocument(document, options);
  if (whole.spec) return whole.findings;
  const readable = applyChange(readablePart(document, whole.findings), answer);
  return [...whole.findings, ...checkDocument(readable, options).findings];
}

const choicePaths: ReadonlySet<string> = new Set(formQuestions);

/** True if a finding is at a choice, and not at a part that is filled in. */
function isAboutChoice({ path }: Finding): boolean {
  return choicePaths.has(path);
}
