{
  "id": "test",
  "extends": "cn",
  "rules": [
    {
      "code": "corpus.final-without-consultation",
      "parameters": {
        "completeSince": "2020-01-01"
      }
    }
  ]
}
