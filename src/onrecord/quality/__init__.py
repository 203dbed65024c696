"""How well a record was read, by what people say of a sample: pure, knows no database."""
