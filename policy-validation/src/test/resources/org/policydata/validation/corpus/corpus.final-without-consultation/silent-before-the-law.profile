{
  "id": "test",
  "extends": "cn",
  "rules": [
    {
      "code": "corpus.final-without-consultation",
      "parameters": {
        "completeSince": "2015-01-01"
      }
    }
  ]
}
