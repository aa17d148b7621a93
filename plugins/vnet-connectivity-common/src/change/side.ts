import type { Flow, Network } from '../routing';
import { flowOf } from '../routing';
import type { Endpoint } from '../routing/model/types';
import { answerOf, shownTrips } from '../routing/questions/answer';
import type { Direction } from '../routing/questions/direction';
import { direction, isFlow } from '../routing/questions/direction';
import { waysBetween } from '../routing/questions/ways';
import { endsOf } from './ends';
import { gapsThatHideElements } from './hidden';
import type { Keys } from './keys';

/** The answer to a flow in one network. @public */
export type FlowState = Omit<Flow, 'from' | 'to'>;

/** A network whose flows are compared, in terms of the second one. */
export interface FlowsOfNetwork {
  readonly network: Network;
  readonly keys: Keys;
  /** The name of an element in terms of the second network. */
  readonly same: (id: string) => string;
}

/** The elements that a packet passes in one of the networks. */
export interface Way {
  readonly side: Side;
  readonly path: readonly number[];
}

export function isSameWay(a: Way, b: Way): boolean {
  return (
    a.path.length === b.path.length &&
    a.path.every(
      (element, index) =>
        a.side.numbers[element] === b.side.numbers[b.path[index]],
    )
  );
}

/** Request and reply between two ends of a network. */
export class Exchange {
  constructor(
    readonly side: Side,
    readonly from: Endpoint,
    readonly to: Endpoint,
    readonly forth: Direction,
    readonly back: Direction,
  ) {}

  turned(): Exchange {
    return new Exchange(this.side, this.to, this.from, this.back, this.forth);
  }

  get answer() {
    return answerOf(this.forth, this.back);
  }

  get state(): FlowState {
    return this.side.state(this);
  }

  /** The ways that the answer shows. */
  get shown(): readonly [Way, Way] {
    const [there, reply] = shownTrips(this.forth, this.back, true);
    return [
      { side: this.side, path: there.walk.path },
      { side: this.side, path: reply.walk.path },
    ];
  }
}

/** One of the two networks. */
export class Side {
  readonly ends;
  private readonly same;
  private readonly network;
  /** A number for each element, the same in both networks. */
  readonly numbers: readonly number[];
  /** The answer to flows of which an end is not there: null, unless the document may leave the end out. */
  readonly absent: FlowState | null;

  constructor(
    { network, keys, same }: FlowsOfNetwork,
    numbers: Map<string, number>,
  ) {
    this.network = network;
    this.same = same;
    this.ends = endsOf(network, keys, same);
    const gaps = gapsThatHideElements(network.model.graph);
    this.absent =
      gaps.length > 0
        ? {
            reachable: null,
            unknown: gaps,
            path: [],
            returnPath: [],
            symmetric: false,
          }
        : null;
    this.numbers = network.model.elements.list.map(({ id }) => {
      const name = same(id);
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    });
  }

  /** The two directions between two ends; undefined where one is not there. */
  between(a: string, b: string): Exchange | undefined {
    const [from, to] = [this.ends.find(a), this.ends.find(b)];
    if (!from || !to || !isFlow(from, to)) return undefined;
    return new Exchange(
      this,
      from,
      to,
      direction(this.network, from, to),
      direction(this.network, to, from),
    );
  }

  /** All ways that are as good, each as the numbers of its elements. */
  ways(from: Endpoint, to: Endpoint): string[] {
    return waysBetween(this.network, from, to)
      .map(way => way.map(element => this.numbers[element]).join())
      .sort();
  }

  state(exchange: Exchange): FlowState {
    const {
      from: _,
      to: __,
      some,
      path,
      returnPath,
      ...answer
    } = flowOf(
      this.network,
      exchange.from,
      exchange.to,
      exchange.forth,
      exchange.back,
    );
    return {
      ...answer,
      ...(some
        ? {
            some: some.map(ends => ({
              from: this.partName(exchange.from, ends.from),
              to: this.partName(exchange.to, ends.to),
            })),
          }
        : {}),
      path: path.map(this.same),
      returnPath: returnPath.map(this.same),
    };
  }

  /** A subnet or a range of an end, in terms of the second network. */
  private partName(end: Endpoint, name: string): string {
    const subnet = this.ends.all.find(each => each.end.id === name);
    return (
      subnet?.id ??
      (name.startsWith(end.id)
        ? `${this.same(end.id)}${name.slice(end.id.length)}`
        : name)
    );
  }
}
