using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Wachtkamer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "wachtgroep",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    leesdatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    omvang = table.Column<long>(type: "INTEGER", nullable: false),
                    uitslagen_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtgroep", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wachtbestand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wachtgroep_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plaats = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtbestand", x => x.id);
                    table.ForeignKey(
                        name: "fk_wachtbestand_wachtgroep_wachtgroep_id",
                        column: x => x.wachtgroep_id,
                        principalTable: "wachtgroep",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_wachtbestand_wachtgroep_id",
                table: "wachtbestand",
                column: "wachtgroep_id");

            migrationBuilder.CreateIndex(
                name: "ix_wachtgroep_account_id",
                table: "wachtgroep",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_wachtgroep_op",
                table: "wachtgroep",
                column: "op");

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "wachtbestand");

            migrationBuilder.DropTable(
                name: "wachtgroep");
        }
    }
}
