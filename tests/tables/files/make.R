# The defaults of R, which is what people's files have: row names, quotes, NA.
table <- read.csv("wide-indicators.csv", check.names = FALSE, encoding = "UTF-8")
write.csv(table, "r-write.csv", fileEncoding = "UTF-8")
write.csv2(table, "r-csv2.csv", fileEncoding = "UTF-8")
write.table(table, "r-table.tsv", sep = "\t", quote = FALSE, fileEncoding = "UTF-8")
