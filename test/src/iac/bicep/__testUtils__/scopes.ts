import { ObjectValue, Reference, RuntimeValue, Value } from './values';

/** A subscription, or a resource group in it. */
export class SubscriptionOrGroup extends Reference {
  constructor(
    readonly subscriptionId: string,
    readonly group?: string,
    /** The body of the resource group, where the same run deploys it. */
    private readonly body?: ObjectValue,
  ) {
    super();
  }

  get id(): string {
    const subscription = `/subscriptions/${this.subscriptionId}`;
    return this.group === undefined
      ? subscription
      : `${subscription}/resourceGroups/${this.group}`;
  }

  member(name: string): Value | undefined {
    if (name === 'id') return this.id;
    if (this.group === undefined) {
      if (name === 'subscriptionId') return this.subscriptionId;
      return ['tenantId', 'displayName'].includes(name)
        ? new RuntimeValue(this.id, name)
        : undefined;
    }
    if (name === 'name') return this.group;
    return ['location', 'tags'].includes(name)
      ? this.body?.[name] ?? new RuntimeValue(this.id, name)
      : undefined;
  }
}
