package metadata

import (
	"fmt"
	"strings"
)

// Column writes a field for indexes and for conditions alike: SQLite uses an index for the very expression that it was made of. What stands
// in a field is compared as text or number, in whose order 9 comes before 10; `_id` alone as JSON.
func Column(field string) string {
	if field == "_id" {
		return IDColumn
	}
	steps := strings.Split(field, ".")
	for i, step := range steps {
		steps[i] = fmt.Sprintf("%q", step)
	}
	last := len(steps) - 1
	return strings.Join(append([]string{DefaultColumn}, steps[:last]...), "->") + "->>" + steps[last]
}
