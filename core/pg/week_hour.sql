((extract(isodow FROM {at} AT TIME ZONE {zone}) - 1) * 24 + extract(hour FROM {at} AT TIME ZONE {zone}))::int
