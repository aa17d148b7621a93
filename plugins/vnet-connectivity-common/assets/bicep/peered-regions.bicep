// Every two networks that are peered, in both directions.
var peeredPairs = regionPairs
