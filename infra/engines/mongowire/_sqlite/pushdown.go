package sqlite

import (
	"fmt"
	"strings"

	"github.com/FerretDB/FerretDB/internal/backends/sqlite/metadata"
	"github.com/FerretDB/FerretDB/internal/handler/sjson"
	"github.com/FerretDB/FerretDB/internal/types"
	"github.com/FerretDB/FerretDB/internal/util/must"
)

var comparisons = map[string]string{"$gt": ">", "$gte": ">=", "$lt": "<", "$lte": "<="}

// wherePushdown lets SQLite find what a filter asks for by fields that stand in an index of the collection. Such fields must hold text and
// numbers, never lists. What comes back is filtered once more by the handler: it may be too much, and must not be too little.
func wherePushdown(filter *types.Document, meta *metadata.Collection) (string, []any) {
	var conditions []string
	var args []any
	indexed := indexedFields(meta)
	for _, key := range filter.Keys() {
		if !indexed[key] {
			continue
		}
		more, values := conditionsOn(key, must.NotFail(filter.Get(key)))
		conditions = append(conditions, more...)
		args = append(args, values...)
	}
	if len(conditions) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(conditions, " AND "), args
}

func indexedFields(meta *metadata.Collection) map[string]bool {
	fields := map[string]bool{"_id": true}
	for _, index := range meta.Settings.Indexes {
		for _, pair := range index.Key {
			fields[pair.Field] = true
		}
	}
	return fields
}

func conditionsOn(field string, wanted any) ([]string, []any) {
	column := metadata.Column(field)
	switch wanted := wanted.(type) {
	case types.ObjectID:
		if field == "_id" {
			return []string{column + " = ?"}, []any{jsonOf(wanted)}
		}
	case string:
		return []string{column + " = ?"}, []any{textIn(field, wanted)}
	case int32, int64:
		if field != "_id" {
			return []string{column + " = ?"}, []any{wanted}
		}
	case *types.Document:
		return operatorsOn(field, wanted)
	}
	return nil, nil
}

func operatorsOn(field string, operators *types.Document) (conditions []string, args []any) {
	for _, operator := range operators.Keys() {
		more, values := conditionOf(field, operator, must.NotFail(operators.Get(operator)))
		conditions = append(conditions, more...)
		args = append(args, values...)
	}
	return conditions, args
}

func conditionOf(field, operator string, value any) ([]string, []any) {
	switch wanted := value.(type) {
	case *types.Array:
		if marks, texts := textsOf(field, wanted); operator == "$in" && len(marks) > 0 {
			return []string{fmt.Sprintf("%s IN (%s)", metadata.Column(field), strings.Join(marks, ", "))}, texts
		}
	case string, types.ObjectID:
		if operator == "$eq" {
			return conditionsOn(field, wanted)
		}
	case int32, int64:
		if operator == "$eq" {
			return conditionsOn(field, wanted)
		}
		if comparison := comparisons[operator]; comparison != "" && field != "_id" {
			return []string{fmt.Sprintf("%s %s ?", metadata.Column(field), comparison)}, []any{wanted}
		}
	}
	return nil, nil
}

// textsOf are the members of a list that holds nothing but text.
func textsOf(field string, array *types.Array) (marks []string, texts []any) {
	for i := range array.Len() {
		text, ok := must.NotFail(array.Get(i)).(string)
		if !ok {
			return nil, nil
		}
		marks = append(marks, "?")
		texts = append(texts, textIn(field, text))
	}
	return marks, texts
}

// textIn is a text as the field's column has it: JSON in `_id`, which FerretDB itself asks for so, and the text itself elsewhere.
func textIn(field, text string) string {
	if field == "_id" {
		return jsonOf(text)
	}
	return text
}

func jsonOf(value any) string {
	return string(must.NotFail(sjson.MarshalSingleValue(value)))
}
