using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    leesdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    omvang = table.Column<long>(type: "bigint", nullable: false),
                    uitslagen_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtgroep", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wachtbestand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wachtgroep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaats = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    naam_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
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

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
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
