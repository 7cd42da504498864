using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Weergaven : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "weergave",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lijst = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    naam_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    vraag_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_weergave", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_weergave_account_id_lijst",
                table: "weergave",
                columns: new[] { "account_id", "lijst" });

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "weergave");
        }
    }
}
