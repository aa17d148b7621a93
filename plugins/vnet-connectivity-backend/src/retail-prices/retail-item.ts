import { z } from 'zod';

/**
 * One price of one meter, as the API states it: the fields that the mapping needs. Source: "Azure Retail Prices
 * overview", API property details.
 */
export const retailItemShape = z.object({
  currencyCode: z.string(),
  /** For one `unitOfMeasure`. */
  retailPrice: z.number(),
  /** Such as `1 Hour`, `1 GB` or `1/Month`. */
  unitOfMeasure: z.string(),
  /** Location, such as `westeurope`; `Global`, or `Zone 1`. */
  armRegionName: z.string(),
  serviceName: z.string(),
  productName: z.string(),
  skuName: z.string(),
  meterName: z.string(),
  /** `Consumption`, `Reservation` or `DevTestConsumption`. */
  type: z.string(),
  /** True for the meter that is charged, where several have one name. */
  isPrimaryMeterRegion: z.boolean(),
  effectiveStartDate: z.string(),
  effectiveEndDate: z.string().optional(),
});
export type RetailItem = Readonly<z.infer<typeof retailItemShape>>;

/** A page of the API's answer. Items that are not prices are left out. */
export const retailPageShape = z.object({
  BillingCurrency: z.string().optional(),
  Items: z.array(z.unknown()).transform(items =>
    items.flatMap((item): RetailItem[] => {
      const { data } = retailItemShape.safeParse(item);
      return data ? [data] : [];
    }),
  ),
  NextPageLink: z.string().nullish(),
});
export type RetailPage = z.infer<typeof retailPageShape>;
